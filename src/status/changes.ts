import type { PublishedDiagnostic } from '../base/diagnostic.ts';
import type { Loaded } from '../checks/load.ts';
import { engagementChanges, type InTime, type Side, type Sides } from './changes/engagement.ts';
import type { Changes, Point } from './changes/types.ts';
import { without } from './changes/without.ts';
import type { Status } from './types.ts';

/** A program at one of the two points that are compared. */
export interface Moment {
  point: Point;
  status: Status;
  loaded: Loaded;
  /** The slugs that engagements had, by those that they have now and here. */
  renamed?: ReadonlyMap<string, string> | undefined;
}

function sidesOf({ status }: Moment): Map<string, Side> {
  const sides = new Map<string, Side>(
    status.engagements.map((engagement) => [engagement.slug, { status: engagement, findings: [] }]),
  );
  for (const finding of status.platform.findings) sides.get(finding.engagement)?.findings.push(finding);
  return sides;
}

/** A problem is the same wherever in the file it moved. */
export const problemKey = ({ file, rule, message }: PublishedDiagnostic): string =>
  JSON.stringify([file, rule, message]);

/** The engagements at both points: in the order of a report, and then those that are gone. */
function pairsOf(before: Moment, after: Moment): Sides[] {
  const [old, now] = [sidesOf(before), sidesOf(after)];
  // An engagement that was declined has left the host team's report, and whoever reads that must not see why.
  const kept = new Set(after.loaded.folders.map(({ slug }) => slug));
  const gone = [...old.keys()].filter((slug) => !now.has(slug) && !kept.has(slug));
  return [...now.keys(), ...gone].map((slug) => ({
    before: old.get(slug),
    after: now.get(slug),
    renamedFrom: before.renamed?.get(slug),
  }));
}

/** What has changed from one point to another. */
export function changesBetween(before: Moment, after: Moment, inTime: InTime): Changes {
  const [old, now] = [before.status.diagnostics, after.status.diagnostics];
  const pairs = pairsOf(before, after);
  return {
    schema_version: 1,
    audience: after.status.audience,
    since: before.point,
    at: after.point,
    engagements: pairs.flatMap((sides) => engagementChanges(sides, inTime)),
    diagnostics: { came: without(now, old, problemKey), went: without(old, now, problemKey) },
  };
}

/** The documents that are broken by what has changed. */
const brokenDocuments = ({ diagnostics }: Changes) =>
  diagnostics.came.filter(({ severity }) => severity === 'error').map(({ file, rule }) => ({ where: file, rule }));

/** The errors that the documents brought, each with its file or engagement: those of documents alone, or signals, too. */
export const broughtErrors = (changes: Changes, withSignals: boolean): { where: string; rule: string }[] => [
  ...brokenDocuments(changes),
  ...changes.engagements.flatMap(({ slug, signals }) =>
    signals.came
      .filter(({ severity }) => withSignals && severity === 'error')
      .map(({ rule }) => ({ where: slug, rule })),
  ),
];
