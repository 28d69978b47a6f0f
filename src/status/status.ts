import { type Diagnostic, isAtLeast, type Severity, toPublished } from '../base/diagnostic.ts';
import type { Loaded } from '../checks/load.ts';
import { type ProgramOptions, programOf } from '../model/program.ts';
import type { Audience, Engagement, Program } from '../model/types.ts';
import { persistingModes } from '../rules/failure-persists.ts';
import { contextFor, rules, signalsOf } from '../rules/index.ts';
import { isHomeFile, slugOf } from '../workspace/paths.ts';
import type { Settings } from '../workspace/settings.ts';
import { engagementStatus } from './engagement.ts';
import { peopleStatus } from './people.ts';
import { findingsAlone, platformStatus } from './platform.ts';
import type { EngagementStatus, LeftOut, RuleSetting, Status } from './types.ts';

export interface StatusOptions extends ProgramOptions {
  /** Only these engagements; all when empty. */
  slugs?: readonly string[];
  /** Only those of them for which this is true. */
  narrow?: (engagement: EngagementStatus) => boolean;
  /** Whether anybody reads about people, practices and champions, which takes a tenth of the time; true when left out. */
  overview?: boolean;
}

/** The reason set for a home-only rule would reveal it to the host team. */
const ruleSettings = ({ rules: settings }: Settings, audience: Audience): RuleSetting[] =>
  Object.entries(settings)
    .filter(([rule]) => audience === 'home' || !rules.find(({ id }) => id === rule)?.homeOnly)
    .map(([rule, { severity, reason }]) => ({ rule, severity, reason }));

const hasCharter = ({ documents }: Loaded['folders'][number]): boolean =>
  documents.some(({ kind }) => kind.name === 'engagement');

/** What is not in the report at all; of any other document with an error, only the wrong values are not. */
function leftOut({ folders }: Loaded, diagnostics: readonly Diagnostic[], engagements: string): LeftOut {
  const read = new Set(folders.flatMap(({ documents }) => documents.map(({ file }) => file)));
  const reported = new Set(folders.filter(hasCharter).map(({ slug }) => slug));
  const files = [...new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ file }) => file))];
  const slugs = files.flatMap((file) => slugOf(file, engagements) ?? []);
  return {
    documents: files.filter((file) => file.endsWith('.md') && !read.has(file)),
    engagements: [...new Set(slugs)].filter((slug) => !reported.has(slug)),
  };
}

/** One engagement of a program. Rules look across all of them, whichever are shown. */
export const statusIn = (program: Program, engagement: Engagement, settings: Settings): EngagementStatus =>
  engagementStatus(engagement, {
    ...signalsOf(engagement, program, settings),
    persisting: engagement.wrapUp ? persistingModes(engagement, contextFor(program, settings)) : [],
    plannedWeeks: settings.weeks,
    audience: program.audience,
  });

/** The status of a repo on a day, for an audience. */
export function statusOf(settings: Settings, loaded: Loaded, options: StatusOptions): Status {
  const { day, audience, slugs = [], narrow, overview = true } = options;
  const program = programOf(settings, loaded, options);
  const named = program.engagements.filter(({ slug }) => slugs.length === 0 || slugs.includes(slug));
  const statuses = named.map((engagement) => statusIn(program, engagement, settings));
  const shown = narrow ? statuses.filter(narrow) : statuses;
  const limits = narrow ? shown.map(({ slug }) => slug) : slugs;
  const isWanted = (slug = '') => (slugs.length === 0 && !narrow) || limits.includes(slug);
  const wanted = { ...program, engagements: named.filter(({ slug }) => isWanted(slug)) };
  const { engagements: folder } = settings;
  const diagnostics = loaded.diagnostics.filter(
    ({ file }) => isWanted(slugOf(file, folder)) && (audience === 'home' || !isHomeFile(file, folder)),
  );
  return {
    schema_version: 1,
    as_of: day,
    audience,
    engagements: shown,
    people: overview && audience === 'home' ? peopleStatus(program, wanted.engagements) : [],
    platform: overview ? platformStatus(wanted) : findingsAlone(wanted),
    rule_settings: ruleSettings(settings, audience),
    left_out: leftOut(loaded, diagnostics, folder),
    diagnostics: diagnostics.map(toPublished),
  };
}

/** Why a report fails: the documents with errors, and the engagements with a signal at the threshold or above it. */
export interface Failure {
  documents: string[];
  engagements: { slug: string; rules: string[] }[];
}

/** Nothing where neither is the case. */
export function failureOf({ engagements, diagnostics }: Status, failOn: Severity | 'never'): Failure | undefined {
  const faulty = diagnostics.filter(({ severity }) => severity === 'error').map(({ file }) => file);
  const reaching = ({ signals }: EngagementStatus) =>
    signals.filter(({ severity }) => failOn !== 'never' && isAtLeast(severity, failOn));
  const failing = engagements.flatMap((engagement) => {
    const rules = [...new Set(reaching(engagement).map(({ rule }) => rule))];
    return rules.length === 0 ? [] : [{ slug: engagement.slug, rules }];
  });
  return faulty.length + failing.length === 0 ? undefined : { documents: [...new Set(faulty)], engagements: failing };
}
