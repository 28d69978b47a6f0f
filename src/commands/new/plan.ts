import { UserError } from '../../base/errors.ts';
import { type Kind, type KindName, kindNamed, pathOf } from '../../kinds/kind.ts';
import { expectation } from '../../kinds/schema.ts';
import { fillTemplate } from '../../kinds/template.ts';
import { faultOf, fieldSchema, valueFromText } from '../../kinds/values.ts';
import { plannedEnd } from '../../model/weeks.ts';
import { type Settings, weeksSchema } from '../../workspace/settings.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { PlannedDocument } from '../shared/drafts.ts';
import { type Fields, fieldValue } from '../shared/fields.ts';
import { assignment } from '../shared/flags.ts';
import { titleFrom } from '../shared/slug.ts';

/** What flags or a person said, as text; `undefined` for what nobody said. */
export interface CharterAnswers {
  slug: string | undefined;
  title: string | undefined;
  purpose: string | undefined;
  homeTeam: string | undefined;
  hostTeam: string | undefined;
  hostSize: string | undefined;
  engineers: string[] | undefined;
  advisor: string | undefined;
  start: string | undefined;
  weeks: string | undefined;
  kickoff: string | undefined;
  mvp: string | undefined;
  goals: string[] | undefined;
  practices: string[] | undefined;
  /** Fields of any name, checked: what --set says, and what only the organisation asks for. */
  set: Fields;
}

function weeksOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const { minimum = 1, maximum = Number.POSITIVE_INFINITY } = weeksSchema;
  const weeks = Number(text);
  if (Number.isInteger(weeks) && weeks >= minimum && weeks <= maximum) return weeks;
  throw new UserError(`--weeks must be ${expectation(weeksSchema)}, not "${text}"`);
}

/** The end is written down only where it differs from what the program's length makes of the start. */
function endOf({ start, weeks: text }: CharterAnswers, settings: Settings): string | undefined {
  const weeks = weeksOf(text);
  if (weeks === undefined || weeks === settings.weeks) return undefined;
  if (start === undefined) throw new UserError('--weeks needs --start', 'the end is counted from the start');
  return plannedEnd(start, weeks);
}

function goal(charter: Kind, text: string): unknown {
  const value = valueFromText(fieldSchema(charter.schema, ['goals']).items ?? {}, text);
  const fault = faultOf(charter, ['goals'], [value]);
  if (fault)
    throw new UserError(
      `--goal "${text}" ${fault}`,
      'for instance --goal id=flaky-tests,title="Flaky tests",kind=technical,target=5',
    );
  return value;
}

function practice(text: string): unknown {
  const [id, title] = assignment('--practice', text);
  return { id, title };
}

/** The fields of the charter that were said. Throws a UserError for what does not fit the schema. */
export function charterFields(answers: CharterAnswers, { kinds, settings }: Workspace): Fields {
  const charter = kindNamed('engagement', kinds);
  const checked = (flag: string, text: string | undefined, ...path: string[]): unknown =>
    text === undefined ? undefined : fieldValue(charter, path, flag, text);
  const host = {
    name: checked('--host-team', answers.hostTeam, 'host_team', 'name') ?? null,
    size: checked('--host-size', answers.hostSize, 'host_team', 'size') ?? null,
  };
  return {
    title: checked('--title', answers.title, 'title'),
    purpose: checked('--purpose', answers.purpose, 'purpose'),
    home_team: checked('--home-team', answers.homeTeam, 'home_team'),
    engineers: answers.engineers,
    advisor: checked('--advisor', answers.advisor, 'advisor'),
    start: answers.start,
    end: endOf(answers, settings),
    kickoff: answers.kickoff,
    mvp: checked('--mvp', answers.mvp, 'mvp'),
    goals: answers.goals?.map((text) => goal(charter, text)),
    practices: answers.practices?.map(practice),
    ...answers.set,
    host_team: { ...host, ...(answers.set.host_team as Fields | undefined) },
  };
}

/** What a charter cannot do without for long, though its schema does not require it. */
const wanted = ['start', 'goals', 'practices'];

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'object' && Object.values(value).some((inner) => inner === null)) ||
  (Array.isArray(value) && value.length === 0);

/** The fields of the charter that are still to be filled in. */
export function blankFields(answers: CharterAnswers, workspace: Workspace): string[] {
  const fields = charterFields(answers, workspace);
  const { required = [] } = kindNamed('engagement', workspace.kinds).schema;
  return [...new Set([...required, ...wanted])].filter((name) => name !== 'title' && isBlank(fields[name]));
}

/** The three documents of a new engagement. */
export function planEngagement(slug: string, answers: CharterAnswers, workspace: Workspace): PlannedDocument[] {
  const { kinds, settings } = workspace;
  const document = (name: KindName, fields: Fields): PlannedDocument => {
    const kind = kindNamed(name, kinds);
    const file = `${settings.engagements}/${slug}/${pathOf(kind)}`;
    return { kind, name: '', file, text: fillTemplate(kind, fields) };
  };
  const fields = charterFields({ ...answers, title: answers.title ?? titleFrom(slug) }, workspace);
  return [
    document('engagement', fields),
    document('one-pager', { team: answers.hostTeam }),
    document('expectations', {}),
  ];
}
