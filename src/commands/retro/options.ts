import type { FlagOf } from '../shared/unasked.ts';
import type { Flags } from '../types.ts';

/** What flags said, as text; `undefined` for what none said. */
export interface RetroOptions {
  engagement: string | undefined;
  date: string | undefined;
  attendees: string[] | undefined;
  facilitator: string | undefined;
  minutes: string | undefined;
  scores: string[] | undefined;
  practices: string[] | undefined;
  hostDays: string | undefined;
  pairedDays: string | undefined;
  mvp: string | undefined;
  failureModes: string[] | undefined;
  well: string[] | undefined;
  poorly: string[] | undefined;
  next: string[] | undefined;
  done: number[] | undefined;
  drop: number[] | undefined;
  replacedBy: string | undefined;
  safety: string | undefined;
  alignment: string | undefined;
  soloDays: string | undefined;
  set: string[];
  pulse: boolean;
  edit: boolean;
  dryRun: boolean;
}

const text = (value: unknown) => value as string | undefined;

/** An empty text is as good as none. */
function texts(value: unknown): string[] | undefined {
  const said = (value as string[] | undefined)?.filter((line) => line.trim() !== '');
  return said && said.length > 0 ? said : undefined;
}

export const readOptions = ([engagement]: readonly unknown[], flags: Flags): RetroOptions => ({
  engagement: text(engagement),
  date: text(flags.date),
  attendees: texts(flags.attendee),
  facilitator: text(flags.facilitator),
  minutes: text(flags.minutes),
  scores: texts(flags.score),
  practices: texts(flags.practice),
  hostDays: text(flags.hostDays),
  pairedDays: text(flags.pairedDays),
  mvp: text(flags.mvp),
  failureModes: texts(flags.failureMode),
  well: texts(flags.well),
  poorly: texts(flags.poorly),
  next: texts(flags.next),
  done: flags.done as number[] | undefined,
  drop: flags.drop as number[] | undefined,
  replacedBy: text(flags.replacedBy),
  safety: text(flags.safety),
  alignment: text(flags.alignment),
  soloDays: text(flags.soloDays),
  set: (flags.set as string[] | undefined) ?? [],
  pulse: flags.pulse !== false,
  edit: flags.edit === true,
  dryRun: flags.dryRun === true,
});

export const retroFlags: FlagOf = {
  date: '--date',
  attendees: '--attendee',
  facilitator: '--facilitator',
  minutes: '--minutes',
  scores: '--score',
  practices: '--practice',
  host_days: '--host-days',
  paired_days: '--paired-days',
  mvp: '--mvp',
  failure_modes: '--failure-mode',
  replaced_by: '--replaced-by',
};

export const pulseFlags: FlagOf = {
  safety: '--safety',
  alignment: '--alignment',
  solo_days: '--solo-days',
};
