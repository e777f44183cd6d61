import { FollowedPage } from '../pages/followed-page.tsx';
import { visitorCookie } from '../visitor/customer-cookies.ts';
import { apiErrorOf } from './api-error.ts';
import type { Route, RouteContext, RouteResult } from './route.ts';

const path = '/doctor/followed';

/** The transfers that this browser follows. What it sees here is no news any more. */
export const followedRoute: Route = {
  pattern: new URLPattern({ pathname: path }),
  async load(context) {
    const { reader } = context;
    return {
      kind: 'page',
      title: reader.texts.doctor.followed.title,
      body: <FollowedPage reader={reader} transfers={await followedBy(context)} />,
      script: 'live/page.ts',
    };
  },
  async action(context, form) {
    const id = form.get('id') ?? '';
    const chain = form.get('chain') ?? '';
    if (form.get('unfollow') !== null && context.token !== null) {
      await context.chains(context.token).unfollowTransfer({ id, chain }).catch(unlessGone);
      return { kind: 'redirect', to: path };
    }
    return follow(context, id, form.get('form') ?? '');
  },
};

/** Pressed twice, or in another tab already. */
function unlessGone(error: unknown): void {
  if (apiErrorOf(error)?.code !== 'NOT_FOUND') throw error;
}

async function followedBy({ chains, token, reader }: RouteContext) {
  if (token === null) return [];
  try {
    return (await chains(token).listFollowedTransfers({ language: reader.language, seen: true })).transfers;
  } catch (error) {
    if (apiErrorOf(error)?.code !== 'UNAUTHENTICATED') throw error;
    return [];
  }
}

/** Whoever has no visit, or a worthless one, gets one now that something is to be remembered. */
async function follow(context: RouteContext, id: string, formKey: string): Promise<RouteResult> {
  if (context.token !== null) {
    try {
      await context.chains(context.token).followTransfer({ id });
      return { kind: 'redirect', to: path };
    } catch (error) {
      if (apiErrorOf(error)?.code !== 'UNAUTHENTICATED') throw error;
    }
  }
  const token = await context.ensureVisit(formKey, context.reader.language, async (language) => {
    return (await context.api(null).startVisit({ language })).token;
  });
  await context.chains(token).followTransfer({ id });
  return { kind: 'redirect', to: path, headers: [visitorCookie(token, context.secureCookies)] };
}
