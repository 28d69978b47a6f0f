import type { Day, Week } from '../base/calendar.ts';
import type { PublishedDiagnostic } from '../base/diagnostic.ts';
import type { Loaded } from '../checks/load.ts';
import { weekOfName } from '../kinds/kind.ts';
import { engagementChanges, type Side } from './changes/engagement.ts';
import type { Changes, EngagementChanges, Point } from './changes/types.ts';
import { without } from './changes/without.ts';
import type { Status } from './types.ts';

/** A program at one of the two points that are compared. */
export interface Moment {
  point: Point;
  status: Status;
  loaded: Loaded;
}

/** The weeks of the retros that were held by a day. */
const retroWeeks = ({ documents }: Loaded['folders'][number], day: Day): Week[] =>
  documents.flatMap(({ kind, name, date = '' }) =>
    kind.name === 'retro' && date <= day ? (weekOfName(kind, name) ?? []) : [],
  );

function sidesOf({ status, loaded }: Moment): Map<string, Side> {
  const folders = new Map(loaded.folders.map((folder) => [folder.slug, folder]));
  const sides = new Map<string, Side>();
  for (const engagement of status.engagements) {
    const folder = folders.get(engagement.slug);
    const retros = folder ? retroWeeks(folder, status.as_of) : [];
    sides.set(engagement.slug, { status: engagement, findings: [], retros });
  }
  for (const finding of status.platform.findings) sides.get(finding.engagement)?.findings.push(finding);
  return sides;
}

/** A problem is the same wherever in the file it moved. */
const problemKey = ({ file, rule, message }: PublishedDiagnostic): string => JSON.stringify([file, rule, message]);

function changedEngagements(before: Moment, after: Moment, meanwhile: Status): EngagementChanges[] {
  const [old, now] = [sidesOf(before), sidesOf(after)];
  const inTime = new Map(meanwhile.engagements.map(({ slug, signals }) => [slug, signals]));
  // An engagement that was declined has left the host team's report, and whoever reads that must not see why.
  const kept = new Set(after.loaded.folders.map(({ slug }) => slug));
  const gone = [...old.keys()].filter((slug) => !now.has(slug) && !kept.has(slug));
  return [...now.keys(), ...gone].flatMap((slug) =>
    engagementChanges({ before: old.get(slug), after: now.get(slug), meanwhile: inTime.get(slug) ?? [] }),
  );
}

/**
 * What has changed from one point to another. `meanwhile` is the status of the documents of before on the day of after: it
 * tells what the documents brought from what time did.
 */
export function changesBetween(before: Moment, after: Moment, meanwhile: Status): Changes {
  const [old, now] = [before.status.diagnostics, after.status.diagnostics];
  return {
    schema_version: 1,
    audience: after.status.audience,
    since: before.point,
    at: after.point,
    engagements: changedEngagements(before, after, meanwhile),
    diagnostics: { came: without(now, old, problemKey), went: without(old, now, problemKey) },
  };
}

/** The errors that the documents brought, each with its engagement or file. */
export const broughtErrors = ({ engagements, diagnostics }: Changes): { where: string; rule: string }[] => [
  ...diagnostics.came.filter(({ severity }) => severity === 'error').map(({ file, rule }) => ({ where: file, rule })),
  ...engagements.flatMap(({ slug, signals }) =>
    signals.came
      .filter(({ severity, by }) => severity === 'error' && by === 'documents')
      .map(({ rule }) => ({ where: slug, rule })),
  ),
];
