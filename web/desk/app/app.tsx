import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { createQueryClient } from '../api/query-client.ts';
import { LanguageProvider } from '../language/language-provider.tsx';
import { colorSchemeManager } from './color-scheme.ts';
import { createRouter } from './routes.tsx';
import { styleNonce } from './style-nonce.ts';
import { cssVariables, theme } from './theme.ts';

/** The whole desk: look, language, data and pages. */
export function App() {
  const [queries] = useState(createQueryClient);
  const [router] = useState(createRouter);
  return (
    <QueryClientProvider client={queries}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={colorSchemeManager}
        defaultColorScheme="auto"
        getStyleNonce={styleNonce}
      >
        <LanguageProvider>
          <Notifications position="bottom-center" limit={3} autoClose={5000} />
          <RouterProvider router={router} />
        </LanguageProvider>
      </MantineProvider>
    </QueryClientProvider>
  );
}
