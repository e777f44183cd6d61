import { articleRoute } from './article.tsx';
import { caseRoute } from './case.tsx';
import { casesRoute } from './cases.tsx';
import { claimRoute } from './claim.tsx';
import { claimCodeRoute } from './claim-code.tsx';
import { contactRoute } from './contact.tsx';
import { doctorRoute } from './doctor.tsx';
import { followedRoute } from './followed.tsx';
import { helpRoute } from './help.tsx';
import { networkRoute } from './network.tsx';
import { privacyRoute } from './privacy.tsx';
import type { Route } from './route.ts';
import { robotsRoute, sitemapRoute } from './sitemap.ts';
import { statusFeedRoute, statusRoute } from './status.tsx';
import { verifyRoute } from './verify.tsx';

export const allRoutes: readonly Route[] = [
  contactRoute,
  casesRoute,
  caseRoute,
  claimRoute,
  claimCodeRoute,
  privacyRoute,
  verifyRoute,
  doctorRoute,
  followedRoute,
  networkRoute,
  statusRoute,
  statusFeedRoute,
  helpRoute,
  articleRoute,
  sitemapRoute,
  robotsRoute,
];
