import type { NextStep } from '../../status/next.ts';
import type { EngagementStatus, Status } from '../../status/types.ts';
import type { Block } from '../blocks.ts';

export const nextWords = ({ what, command }: NextStep): string => (command === null ? what : `${what}: ${command}`);

export const nextBlocks = (engagements: readonly EngagementStatus[]): Block[] => {
  const items = engagements.flatMap(({ slug, next }) => (next ? [{ label: slug, text: nextWords(next) }] : []));
  return items.length === 0 ? [] : [{ type: 'list', items }];
};

export const ruleSettingBlocks = ({ rule_settings: settings }: Status): Block[] => {
  const items = settings.map(({ rule, severity, reason }) => ({ label: rule, text: `${severity}: ${reason}` }));
  return items.length === 0 ? [] : [{ type: 'list', items }];
};
