import type { ErrorCode } from '@gatehouse/contract/errors';
import { createKept, keys } from '../../shared/kept.ts';
import type { Surroundings } from './surroundings.ts';

/** A text that the server did not take. */
export interface Refused {
  clientId: string;
  text: string;
  code: ErrorCode;
}

export interface Drafts {
  draft(place: string): string;
  setDraft(place: string, text: string): void;
  refused(place: string): Refused[];
  setRefused(place: string, refused: Refused[]): void;
}

type Places = Record<string, { draft?: string; refused?: Refused[] }>;

/** What is typed and not sent, by conversation; it outlives the page, but not the tab. */
export function createDrafts({ session }: Pick<Surroundings, 'session'>, isSecret: (text: string) => boolean): Drafts {
  const kept = createKept<Places>(session, keys.drafts);
  const places = kept.load() ?? {};

  /** A secret stays in its field and nowhere else. */
  function withoutSecrets(all: Places): Places {
    return Object.fromEntries(
      Object.entries(all).map(([place, { draft = '', ...rest }]) => [
        place,
        isSecret(draft) ? rest : { draft, ...rest },
      ]),
    );
  }

  function change(place: string, patch: { draft: string } | { refused: Refused[] }): void {
    places[place] = { ...places[place], ...patch };
    kept.save(withoutSecrets(places));
  }

  return {
    draft: (place) => places[place]?.draft ?? '',
    setDraft: (place, draft) => change(place, { draft }),
    refused: (place) => places[place]?.refused ?? [],
    setRefused: (place, refused) => change(place, { refused }),
  };
}
