import type { Day } from '../../base/calendar.ts';
import { type Loaded, load } from '../../checks/load.ts';
import { sectionTitled } from '../../document/section.ts';
import { type Advice, showAdvice, showEffect } from '../../drafts/output.ts';
import { programOf } from '../../model/program.ts';
import type { Engagement } from '../../model/types.ts';
import { effectWords } from '../../report/effect.ts';
import { audienceFor } from '../../status/audience.ts';
import { statusIn } from '../../status/status.ts';
import type { EngagementStatus } from '../../status/types.ts';
import { homeLocation, type Workspace } from '../../workspace/workspace.ts';
import type { Context } from '../types.ts';
import { commitAdvice } from './commit.ts';

/** What is missing before the work can begin, in the order in which it is done. */
function missingSetup(engagement: Engagement, knowsHome: boolean): Advice[] {
  const { slug, phase, onePager, expectations, fitCheck } = engagement;
  if (!['sourcing', 'planning', 'executing'].includes(phase)) return [];
  const isBlank = (title: string) => sectionTitled(onePager?.sections ?? [], title)?.blank ?? true;
  const sides = (expectations?.data.agreed ?? []).map(({ team }) => team);
  const open = (['home', 'host'] as const).filter((team) => !sides.includes(team));
  return [
    ...(onePager && (isBlank('Problem') || isBlank('Solution'))
      ? [{ what: 'the host team fills in its one-pager', command: `auxeng edit one-pager ${slug}` }]
      : []),
    ...(expectations
      ? open.map((team) => ({
          what: `somebody of the ${team} team agrees to the expectations`,
          command: `auxeng agree ${slug} --team ${team}`,
        }))
      : []),
    ...(knowsHome && !fitCheck
      ? [{ what: 'the home team checks the fit', command: `auxeng add fit-check ${slug}` }]
      : []),
  ];
}

/** What was written, and what else to do next. */
interface Written {
  files: readonly string[];
  /** Of the commit. */
  message: string;
  next?: readonly Advice[];
}

/** What was read, and what a report says of the engagement, if it says anything. */
interface Look {
  folders: Loaded['folders'];
  found: { engagement: Engagement; status: EngagementStatus } | undefined;
}

/** What a command changes in the status of an engagement: begun before it writes. */
export class Feedback {
  private readonly workspace: Workspace;
  private readonly slug: string;
  private readonly context: Context;
  private readonly day: Day;
  private before: Look | undefined;

  private constructor(workspace: Workspace, slug: string, context: Context) {
    this.workspace = workspace;
    this.slug = slug;
    this.context = context;
    this.day = context.io.today(workspace.settings.retro.timezone);
  }

  static async begin(workspace: Workspace, slug: string, context: Context): Promise<Feedback> {
    const feedback = new Feedback(workspace, slug, context);
    feedback.before = context.quiet ? undefined : await feedback.look();
    return feedback;
  }

  /** Of an engagement that is new. */
  static of(workspace: Workspace, slug: string, context: Context): Feedback {
    return new Feedback(workspace, slug, context);
  }

  private get audience() {
    return audienceFor(homeLocation(this.workspace));
  }

  /** All engagements, since some rules look across them. A command writes to one: the others are read once. */
  private async read(): Promise<Loaded['folders']> {
    const { workspace, before, slug } = this;
    const { folders } = await load(workspace, before && [slug]);
    return [...folders, ...(before?.folders ?? []).filter((other) => other.slug !== slug)];
  }

  private async look(): Promise<Look> {
    const { settings } = this.workspace;
    const folders = await this.read();
    const program = programOf(settings, { folders }, { day: this.day, audience: this.audience });
    const engagement = program.engagements.find(({ slug }) => slug === this.slug);
    return { folders, found: engagement && { engagement, status: statusIn(program, engagement, settings) } };
  }

  /** Says what has changed and what to do next. */
  async show({ files, message, next = [] }: Written): Promise<void> {
    const { workspace, context, slug, day, before } = this;
    if (context.quiet) return;
    const { found } = await this.look();
    if (found) await showEffect(effectWords(before?.found?.status, found.status, day, context.style), context);
    const commits = commitAdvice(files, message, workspace, context.cwd);
    // One after the other: what comes then is said once this is done.
    const setup = found ? missingSetup(found.engagement, this.audience === 'home').slice(0, 1) : [];
    const step = found?.status.next;
    const following = step?.command && setup.length === 0 ? [{ what: step.what, command: step.command }] : [];
    const all: Advice[] = [
      ...commits,
      ...next,
      ...setup,
      ...following.filter(({ command }) => !next.some((known) => known.command === command)),
      { what: 'see the status', command: `auxeng report ${slug}` },
    ];
    await showAdvice(all, context);
  }
}
