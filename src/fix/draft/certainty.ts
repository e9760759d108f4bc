import type { CheckRequest } from '../../facts/request.js';
import type { Edit } from './fix.js';

/**
 * How sure an edit is: `certain`: the text leaves no other reading, or nothing changes for anybody; `plain`: evidence
 * makes one meaning overwhelming, and a person confirms it; `advice`: a choice of the company's.
 */
export type Certainty = 'certain' | 'plain' | 'advice';

export function certaintyOf(edit: Edit): Certainty {
  switch (edit.kind) {
    case 'mended':
    case 'set-aside':
    case 'tidied':
    case 'joined':
    case 'unwrapped':
    case 'split':
      return 'certain';
    case 'recognised':
    case 'created':
    case 'found-elsewhere':
    case 'merged':
      return 'plain';
    case 'converted':
      return edit.reason.kind === 'stricter' ? 'advice' : 'plain';
    case 'moved':
      return edit.reason === 'after-all' ? 'plain' : 'certain';
    case 'flattened':
      return edit.own ? 'certain' : 'plain';
    case 'added':
      if (edit.reason.kind === 'closing') return 'advice';
      return edit.reason.kind === 'sender' || edit.reason.kind === 'mass-mail' || edit.reason.kind === 'expected'
        ? 'certain'
        : 'plain';
    case 'dropped':
      return certaintyOfRemoval(edit.reason);
  }
}

function certaintyOfRemoval(reason: Extract<Edit, { kind: 'dropped' }>['reason']): Certainty {
  switch (reason) {
    case 'after-all':
    case 'duplicate':
    case 'covered':
    case 'included-elsewhere':
    case 'against-sender':
    case 'wrong-form':
    case 'loop':
    case 'void':
    case 'private':
    case 'other-all':
    case 'other-modifier':
    case 'replaced':
    case 'dead-include':
      return 'certain';
    case 'idle':
    case 'ptr':
      return 'advice';
    case 'cdn':
    case 'no-name':
    case 'broken-include':
    case 'admits-everybody':
      return 'plain';
  }
}

/** The term that an edit takes away or changes, as it was published; `undefined` where it only adds. */
export function termBefore(edit: Edit): string | undefined {
  switch (edit.kind) {
    case 'mended':
    case 'tidied':
    case 'converted':
      return edit.from;
    case 'dropped':
    case 'moved':
    case 'flattened':
    case 'unwrapped':
      return edit.term;
    case 'added':
      return edit.reason.kind === 'mailbox-provider' ? edit.term : undefined;
    case 'set-aside':
      return edit.text;
    case 'created':
    case 'recognised':
    case 'found-elsewhere':
    case 'merged':
    case 'joined':
    case 'split':
      return undefined;
  }
}

/** Whether the user wants this edit: all but those declined by name, or only the certain ones. */
export function isWanted(edit: Edit, { keptTerms = [], certainOnly = false }: CheckRequest): boolean {
  if (certainOnly && certaintyOf(edit) !== 'certain') return false;
  const term = termBefore(edit)?.toLowerCase();
  return term === undefined || !keptTerms.some((kept) => kept.toLowerCase() === term);
}

/** Names an edit in machine-readable reports: its kind, its reason and its term. */
export function editId(edit: Edit): string {
  const reason = 'reason' in edit ? (typeof edit.reason === 'string' ? edit.reason : edit.reason.kind) : undefined;
  const term = edit.kind === 'added' ? edit.term : termBefore(edit);
  return [edit.kind, reason, term].filter((part) => part !== undefined).join(' ');
}
