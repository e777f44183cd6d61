import { NetworkPage } from '../pages/network-page.tsx';
import type { Route } from './route.ts';

export const networkRoute: Route = {
  pattern: new URLPattern({ pathname: '/network' }),
  async load({ reader, chains }) {
    const { networks } = await chains(null).listNetworks({ language: reader.language });
    const { title, description } = reader.texts.doctor.network;
    return {
      kind: 'page',
      title,
      description,
      body: <NetworkPage reader={reader} networks={networks} />,
      script: 'live/page.ts',
      public: true,
    };
  },
};
