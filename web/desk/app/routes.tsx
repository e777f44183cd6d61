import { createBrowserRouter } from 'react-router';
import { QueuePage } from '../pages/queue/queue-page.tsx';
import { ErrorPage } from './error-page.tsx';
import { LoadingPage } from './loading-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { RequireSession } from './require-session.tsx';
import { Root } from './root.tsx';
import { Shell } from './shell.tsx';

/** All pages. The queue is in the first load; the others come when they are wanted. */
export function createRouter() {
  return createBrowserRouter(
    [
      {
        element: <Root />,
        errorElement: <ErrorPage />,
        HydrateFallback: LoadingPage,
        children: [
          {
            path: 'sign-in',
            lazy: async () => ({ Component: (await import('../pages/sign-in/sign-in-page.tsx')).SignInPage }),
          },
          { path: 'link', lazy: async () => ({ Component: (await import('../pages/link/link-page.tsx')).LinkPage }) },
          {
            element: (
              <RequireSession>
                <Shell />
              </RequireSession>
            ),
            children: [
              {
                // An error in one page leaves the frame around it standing.
                errorElement: <ErrorPage />,
                children: [
                  { index: true, element: <QueuePage /> },
                  { path: 'c/:conversationId', element: <QueuePage /> },
                  {
                    path: 'profile',
                    lazy: async () => ({ Component: (await import('../pages/profile/profile-page.tsx')).ProfilePage }),
                  },
                  {
                    path: 'team',
                    lazy: async () => ({ Component: (await import('../pages/team/team-page.tsx')).TeamPage }),
                  },
                  {
                    path: 'oversight',
                    lazy: async () => ({
                      Component: (await import('../pages/oversight/oversight-page.tsx')).OversightPage,
                    }),
                  },
                  {
                    path: 'help-insights',
                    lazy: async () => ({
                      Component: (await import('../pages/help-insights/help-insights-page.tsx')).HelpInsightsPage,
                    }),
                  },
                  {
                    path: 'saved-replies',
                    lazy: async () => ({
                      Component: (await import('../pages/saved-replies/saved-replies-page.tsx')).SavedRepliesPage,
                    }),
                  },
                  {
                    path: 'quarantine',
                    lazy: async () => ({
                      Component: (await import('../pages/quarantine/quarantine-page.tsx')).QuarantinePage,
                    }),
                  },
                  {
                    path: 'channels',
                    lazy: async () => ({
                      Component: (await import('../pages/channels/channels-page.tsx')).ChannelsPage,
                    }),
                  },
                  { path: '*', element: <NotFoundPage /> },
                ],
              },
            ],
          },
        ],
      },
    ],
    { basename: '/desk' },
  );
}
