/** The public API: check the documents of a repo, and get the status of its engagements. */

import { type PublishedDiagnostic, toPublished } from './base/diagnostic.ts';
import { load } from './checks/load.ts';
import { today as todayIn } from './io/clock.ts';
import type { Audience } from './model/types.ts';
import { statusOf } from './status/status.ts';
import type { Status } from './status/types.ts';
import { openWorkspace } from './workspace/workspace.ts';

export type { EngagementStatus, Status } from './status/types.ts';
export type Diagnostic = PublishedDiagnostic;

/** Checks every document of the repo that contains a folder. Throws if the folder or `auxeng.yaml` cannot be used. */
export async function validate(folder: string): Promise<{ checked: number; diagnostics: Diagnostic[] }> {
  const { checked, diagnostics } = await load(await openWorkspace(folder));
  return { checked: checked.length, diagnostics: diagnostics.map(toPublished) };
}

/** The status of the engagements of a repo, as `auxeng report --format json` prints it. Throws as `validate` does. */
export async function status(folder: string, options: { asOf?: string; audience?: Audience } = {}): Promise<Status> {
  const workspace = await openWorkspace(folder);
  const { settings } = workspace;
  const today = todayIn(settings.retro.timezone);
  const { asOf: day = today, audience = 'home' } = options;
  return statusOf(settings, await load(workspace), { day, today, audience });
}
