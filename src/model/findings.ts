import type { Day } from '../base/calendar.ts';
import type { Doc } from '../kinds/document.ts';

type Finding = Doc<'finding'>;

/** How far a finding had come on a day: one that was relayed later was still noted. */
export const findingStatus = ({ data: { status, relayed } }: Finding, day: Day): Finding['data']['status'] =>
  relayed?.date !== undefined && relayed.date > day ? 'noted' : status;
