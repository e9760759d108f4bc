import type { CheckRequest } from '../../facts/request.js';
import { type RequestOptions, requestFrom } from '../options/request.js';
import { inDirectoryOrder } from '../options/senders.js';
import type { CheckedTarget } from './settings.js';

/** The request for a domain: its own settings in the configuration add senders and selectors, and replace the rest. */
export function targetRequest(target: CheckedTarget, options: RequestOptions, unixSeconds: number): CheckRequest {
  const request = requestFrom(target, options, unixSeconds);
  const { massMail = request.massMail, senders = [], selectors = [], dkimAlias, reportAddress } = target;
  return {
    ...request,
    massMail,
    expectedSenders: [...new Set([...(request.expectedSenders ?? []), ...inDirectoryOrder(senders)])],
    selectors: [...(request.selectors ?? []), ...selectors],
    ...(dkimAlias === undefined ? {} : { dkimAlias }),
    ...(reportAddress === undefined ? {} : { reportAddress }),
  };
}
