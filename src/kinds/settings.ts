import { settingsSource } from './generated/sources.ts';
import type { SettingsData } from './generated/types.ts';
import type { JsonSchema } from './schema.ts';

export type Thresholds = Required<NonNullable<SettingsData['thresholds']>>;
export type ThresholdName = keyof Thresholds;

/** The schema of each setting of `auxeng.yaml`. */
export const settingSchemas: Readonly<Record<string, JsonSchema>> = settingsSource.schema.properties ?? {};

export const thresholdSchemas = (settingSchemas.thresholds?.properties ?? {}) as Record<ThresholdName, JsonSchema>;
