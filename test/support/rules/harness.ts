import type { CheckRequest } from '../../../src/facts/request.js';
import { exampleRequest, exampleView } from '../../../src/rules/example-input.js';
import type { Finding } from '../../../src/rules/finding.js';
import { lint } from '../../../src/rules/lint.js';
import { factsOf, requestFor } from '../dns/zones.js';

export { exampleView as exampleZone };

export function findingsIn(text: string, options: Partial<CheckRequest> = {}): readonly Finding[] {
  return lint(factsOf(exampleView(text), exampleRequest(text, requestFor(options))));
}
