import { settingsSource } from './generated/sources.ts';
import type { SettingsData } from './generated/types.ts';
import type { JsonSchema } from './schema.ts';

export type Thresholds = Required<NonNullable<SettingsData['thresholds']>>;
export type ThresholdName = keyof Thresholds;

/** The schema of `auxeng.yaml`. */
export const settingsSchema: JsonSchema = settingsSource.schema;

/** The schema of each setting of `auxeng.yaml`. */
export const settingSchemas: Readonly<Record<string, JsonSchema>> = settingsSchema.properties ?? {};

/** Every rule that the settings may speak of. */
export const ruleIds: readonly string[] = (settingSchemas.rules?.propertyNames?.enum ?? []).map(String);

export const thresholdSchemas = (settingSchemas.thresholds?.properties ?? {}) as Record<ThresholdName, JsonSchema>;

/** The program's own words, each under the question that it answers. */
export const pitchTexts = (pitch: NonNullable<SettingsData['pitch']>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(settingSchemas.pitch?.properties ?? {}).flatMap(([name, { title = name }]) => {
      const text = pitch[name as keyof typeof pitch];
      return text === undefined ? [] : [[title, text]];
    }),
  );
