import type { Week } from '../../base/calendar.ts';
import { suggestion } from '../../base/nearest.ts';
import { normalize } from '../../base/text.ts';
import { isSlug, type Kind } from '../../kinds/kind.ts';
import { slugFrom } from '../../kinds/slug.ts';

const isSame = (a: string, b: string): boolean => normalize(a) === normalize(b);

/** The kind of a pulse: of several engineers in a week, each says whose it is. */
export const pulseAmong = (pulse: Kind, engineers: readonly string[]): Kind =>
  engineers.length < 2
    ? pulse
    : { ...pulse, schema: { ...pulse.schema, required: [...(pulse.schema.required ?? []), 'engineer'] } };

/** The name of a pulse's file. An engineer whose name makes no slug goes by their place. */
export function pulseName(week: Week, engineer: unknown, engineers: readonly string[]): string {
  if (engineers.length < 2) return week;
  const name = String(engineer ?? '');
  const slug = slugFrom(name);
  return `${week}-${isSlug(slug) ? slug : `engineer-${engineers.findIndex((known) => isSame(known, name)) + 1}`}`;
}

/** Why a name is not that of one of several engineers; `undefined` if it is. */
export function engineerProblem(engineer: unknown, engineers: readonly string[], week: Week): string | undefined {
  if (engineers.length < 2 || engineer === undefined) return undefined;
  const name = String(engineer);
  if (engineers.some((known) => isSame(known, name))) return undefined;
  return `"${name}" is not an engineer here in ${week}; ${suggestion(name, engineers)}`;
}

/** Whose document it is by default: that of the person at the keyboard, or of the only engineer. */
export const defaultEngineer = (engineers: readonly string[], me: string | undefined): string | undefined =>
  engineers.find((name) => me !== undefined && isSame(name, me)) ?? (engineers.length === 1 ? engineers[0] : undefined);
