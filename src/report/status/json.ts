import { forJson } from '../escape.ts';
import type { StatusFormat } from '../types.ts';

/** For scripts; `schemas/report.schema.json` describes it. */
export const statusJson: StatusFormat = {
  name: 'json',
  render: (status) => `${forJson(status)}\n`,
};
