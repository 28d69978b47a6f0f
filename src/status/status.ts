import { isAtLeast, type Severity, toPublished } from '../base/diagnostic.ts';
import type { Loaded } from '../checks/load.ts';
import { type ProgramOptions, programOf } from '../model/program.ts';
import type { Audience } from '../model/types.ts';
import { rules, signalsOf } from '../rules/index.ts';
import { isHomeFile, slugOf } from '../workspace/paths.ts';
import type { Settings } from '../workspace/settings.ts';
import { engagementStatus } from './engagement.ts';
import { peopleStatus } from './people.ts';
import { platformStatus } from './platform.ts';
import type { RuleSetting, Status } from './types.ts';

export interface StatusOptions extends ProgramOptions {
  /** Only these engagements; all when empty. */
  slugs?: readonly string[];
}

/** The reason set for a home-only rule would reveal it to the host team. */
const ruleSettings = ({ rules: settings }: Settings, audience: Audience): RuleSetting[] =>
  Object.entries(settings)
    .filter(([rule]) => audience === 'home' || !rules.find(({ id }) => id === rule)?.homeOnly)
    .map(([rule, { severity, reason }]) => ({ rule, severity, reason }));

/** The status of a repo on a day, for an audience. */
export function statusOf(settings: Settings, loaded: Loaded, options: StatusOptions): Status {
  const { day, audience, slugs = [] } = options;
  const program = programOf(settings, loaded, options);
  const isWanted = (slug = '') => slugs.length === 0 || slugs.includes(slug);
  const wanted = { ...program, engagements: program.engagements.filter(({ slug }) => isWanted(slug)) };
  const { engagements: folder } = settings;
  return {
    schema_version: 1,
    as_of: day,
    audience,
    engagements: wanted.engagements.map((engagement) =>
      // Rules see all engagements, whichever are shown.
      engagementStatus(engagement, signalsOf(engagement, program, settings), {
        plannedWeeks: settings.weeks,
        audience,
      }),
    ),
    people: audience === 'home' ? peopleStatus(wanted) : [],
    platform: platformStatus(wanted),
    rule_settings: ruleSettings(settings, audience),
    diagnostics: loaded.diagnostics
      .filter(({ file }) => isWanted(slugOf(file, folder)) && (audience === 'home' || !isHomeFile(file, folder)))
      .map(toPublished),
  };
}

/** Whether a document has errors, or a signal reaches the threshold. */
export const hasProblems = ({ engagements, diagnostics }: Status, failOn: Severity | 'never'): boolean =>
  diagnostics.some(({ severity }) => severity === 'error') ||
  (failOn !== 'never' &&
    engagements.some(({ signals }) => signals.some(({ severity }) => isAtLeast(severity, failOn))));
