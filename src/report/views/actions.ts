import type { ActionStatus, EngagementStatus } from '../../status/types.ts';

export const openActions = ({ actions }: EngagementStatus): ActionStatus[] => actions.filter(({ done }) => !done);

export const actionText = ({ text, owner, due }: ActionStatus): string =>
  [text, owner && `@${owner}`, due && `(due ${due})`].filter(Boolean).join(' ');
