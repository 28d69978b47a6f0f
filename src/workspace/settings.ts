import { isDay } from '../base/calendar.ts';
import { byLocation, type Diagnostic, failed, hasErrors, type Result } from '../base/diagnostic.ts';
import { UserError } from '../base/errors.ts';
import { isMapping } from '../base/fields.ts';
import { conflictMarker } from '../document/front-matter.ts';
import type { Locations } from '../document/locations.ts';
import { readYaml } from '../document/readers.ts';
import { decode } from '../document/source.ts';
import { isTimeZone } from '../io/clock.ts';
import type { Files } from '../io/types.ts';
import { checkFields } from '../kinds/check.ts';
import { settingsSource } from '../kinds/generated/sources.ts';
import type { SettingsData } from '../kinds/generated/types.ts';
import { settingSchemas, type Thresholds, thresholdSchemas } from '../kinds/settings.ts';
import { readBytes } from './find.ts';

/** Real settings stay under 2 KB. */
export const maxSettings = 64 * 1024;

export const settingsFile = 'auxeng.yaml';

/** The program's settings with every default filled in. */
export interface Settings
  extends Required<Pick<SettingsData, 'engagements' | 'weeks' | 'schemas' | 'templates' | 'holidays' | 'pitch'>> {
  /** Where the home team's own documents lie, if not beside the rest. */
  home: SettingsData['home'];
  homeTeam: string | undefined;
  retro: NonNullable<SettingsData['retro']>;
  rules: NonNullable<SettingsData['rules']>;
  thresholds: Thresholds;
}

const defaultOf = (name: string) => settingSchemas[name]?.default;

export function withDefaults(file: Partial<SettingsData>): Settings {
  const thresholds = Object.entries(thresholdSchemas).map(([name, schema]) => [name, schema.default]);
  return {
    engagements: file.engagements ?? (defaultOf('engagements') as string),
    weeks: file.weeks ?? (defaultOf('weeks') as number),
    schemas: file.schemas ?? (defaultOf('schemas') as string),
    templates: file.templates ?? (defaultOf('templates') as string),
    holidays: file.holidays ?? [],
    pitch: file.pitch ?? {},
    home: file.home,
    homeTeam: file.home_team,
    retro: file.retro ?? {},
    rules: file.rules ?? {},
    thresholds: { ...Object.fromEntries(thresholds), ...file.thresholds } as Thresholds,
  };
}

const listHint = 'see `auxeng explain` for rules and thresholds';

/** As they were written: nothing of them is checked yet. */
const holidaysIn = ({ holidays }: Record<string, unknown>): { from?: unknown; until?: unknown }[] =>
  Array.isArray(holidays) ? holidays.map((item) => item ?? {}) : [];

function checkSettings(locations: Locations, fields: Record<string, unknown>): Diagnostic[] {
  const problems = checkFields({ locations, fields, listHint, ...settingsSource });
  const zone = (fields as Partial<SettingsData>).retro?.timezone;
  if (typeof zone === 'string' && zone !== '' && !isTimeZone(zone)) {
    const message = `"retro.timezone" must be an IANA time zone such as "Europe/Berlin", not "${zone}"`;
    problems.push(locations.problem('invalid-value', ['retro', 'timezone'], message));
  }
  for (const [at, { from, until }] of holidaysIn(fields).entries()) {
    if (typeof from !== 'string' || typeof until !== 'string' || !isDay(from) || !isDay(until) || from <= until)
      continue;
    const message = `"holidays[${at}].until" is ${until}, before the holiday begins on ${from}; correct one of the two`;
    problems.push(locations.problem('date-order', ['holidays', at, 'until'], message));
  }
  // A blank in the settings has no template to blame: a default would silently take its place.
  return problems.map((problem): Diagnostic => ({ ...problem, severity: 'error' })).sort(byLocation);
}

/** Reads `auxeng.yaml`; without one, the defaults. A file with errors is not used: the caller reports its problems. */
export async function readSettings(files: Files): Promise<Result<Settings | undefined>> {
  const entry = files.list('').find(({ name }) => name === settingsFile);
  if (!entry) return { value: withDefaults({}), diagnostics: [] };
  if (entry.type !== 'file') {
    throw new UserError(
      `${settingsFile} is a link, a folder or a device, not a file`,
      'links are not followed; put the file itself there',
    );
  }
  const bytes = readBytes(files, settingsFile, maxSettings, 'settings are a small file');
  const { value: source, diagnostics } = decode(settingsFile, bytes);
  if (hasErrors(diagnostics)) return failed(diagnostics);
  const conflict = conflictMarker(source);
  if (conflict) return failed(conflict);
  const { value, diagnostics: syntax, locations } = await readYaml(source, 0, source.text.length);
  if (hasErrors(syntax)) return failed(syntax);
  if (!isMapping(value)) {
    const message = 'the settings must be fields as "name: value"; begin with "version: 1"';
    return failed(source.problem('front-matter', source.lineRange(1), message));
  }
  const problems = checkSettings(locations, value);
  return problems.length > 0 ? failed(problems) : { value: withDefaults(value), diagnostics: [] };
}
