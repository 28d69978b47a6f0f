/** The public API: check the documents of a repo, and get the status of its engagements. */

import path from 'node:path';
import { type PublishedDiagnostic, toPublished } from './base/diagnostic.ts';
import { load } from './checks/load.ts';
import { today as todayIn } from './io/clock.ts';
import type { Audience } from './model/types.ts';
import { audienceFor } from './status/audience.ts';
import { statusOf } from './status/status.ts';
import type { Status } from './status/types.ts';
import { homeLocation, openWorkspace, type Workspace } from './workspace/workspace.ts';

export type { EngagementStatus, Status } from './status/types.ts';
export type Diagnostic = PublishedDiagnostic;

/** `home`: the private checkout, where `auxeng.yaml` says `home: elsewhere`. Neither the environment nor git is asked. */
interface HomeOption {
  home?: string;
}

const open = (folder: string, { home }: HomeOption): Promise<Workspace> =>
  openWorkspace(folder, () => (home === undefined ? undefined : { folder: path.resolve(home), by: '"home"' }));

/** Checks every document of the repo that contains a folder. Throws if the folder or `auxeng.yaml` cannot be used. */
export async function validate(
  folder: string,
  options: HomeOption = {},
): Promise<{ checked: number; diagnostics: Diagnostic[] }> {
  const { checked, diagnostics } = await load(await open(folder, options));
  return { checked: checked.length, diagnostics: diagnostics.map(toPublished) };
}

/** The status of the engagements of a repo, as `auxeng report --format json` prints it. Throws as `validate` does. */
export async function status(
  folder: string,
  options: { asOf?: string; audience?: Audience } & HomeOption = {},
): Promise<Status> {
  const workspace = await open(folder, options);
  const { settings } = workspace;
  const today = todayIn(settings.retro.timezone);
  const { asOf: day = today } = options;
  const audience = audienceFor(homeLocation(workspace), options.audience);
  return statusOf(settings, await load(workspace), { day, today, audience });
}
