import { changesIn, ordinaryTtlSeconds, type PublishPlan, type PublishRecord } from '../../fix/publish/plan.js';
import { publishMessages } from '../../messages/en/publish.js';
import { plain } from '../../text/text.js';
import { hostIn } from './panel-host.js';

/** The records that differ from what is published, ready to publish in this order. */
export function publishJson(plan: PublishPlan): readonly object[] {
  return changesIn(plan).map(recordJson);
}

function recordJson(record: PublishRecord): object {
  const { name, data, replaces, replacesAlias, why, toFillIn } = record;
  return {
    name,
    host: hostIn(record),
    type: data.type,
    value: data.type === 'TXT' ? data.text : `${data.target}.`,
    strings: data.type === 'TXT' ? data.strings : [],
    ttl: ordinaryTtlSeconds,
    replaces,
    ...(replacesAlias === undefined ? {} : { replacesAlias }),
    ...(toFillIn === undefined ? {} : { toFillIn }),
    why: plain(publishMessages.why(why)),
  };
}
