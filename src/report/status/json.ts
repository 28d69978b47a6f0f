import type { StatusFormat } from '../types.ts';

/** For scripts; `schemas/report.schema.json` describes it. */
export const json: StatusFormat = {
  name: 'json',
  render: (status) => `${JSON.stringify(status, null, 2)}\n`,
};
