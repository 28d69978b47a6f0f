import type { NextStep } from '../../status/next.ts';
import type { Status } from '../../status/types.ts';
import type { Block } from '../blocks.ts';

export const nextWords = ({ what, command }: NextStep): string => (command === null ? what : `${what}: ${command}`);

export const ruleSettingBlocks = ({ rule_settings: settings }: Status): Block[] => {
  const items = settings.map(({ rule, severity, reason }) => ({ label: rule, text: `${severity}: ${reason}` }));
  return items.length === 0 ? [] : [{ type: 'list', items }];
};
