import type { Scenario } from '../../scenario.ts';

export const appTechnical: readonly Scenario[] = [
  {
    subjects: ['App crashes on start', 'Crash after update'],
    voices: [
      ['app crashes since the update to {version}', '{phone}'],
      ['Just a white screen. are my coins gone'],
      ['stuck on the loading spinner, reinstall?'],
      ['opens for one sec then closes. android'],
    ],
    answers: [
      'Your coins are on the chain and not in the app, so a crash does not touch them. {version} crashes on some phones and we know about it. Do not uninstall yet: clear the cache of the app in the system settings (the cache, not the data) and open it again.',
      'Nothing has happened to your balance. Before anything else, make sure your recovery phrase is on paper, and do not uninstall until you have looked. Then force-stop the app and clear its cache; that brings most phones back.',
    ],
    exchanges: [
      [
        'works again but prices are missing',
        'That part is still recovering. Balances and transfers do not depend on it, and prices come back by themselves.',
      ],
    ],
    notes: ['Known crash in {version}.', 'Fix is in the next release, says engineering.'],
  },
  {
    subjects: ['Network error', 'Balance shows --'],
    voices: [
      ['"network error" all day, my wifi is fine'],
      ['balance shows -- instead of a number, should I panic'],
      ['cant connect to node. with vpn, without vpn, same'],
    ],
    answers: [
      'Your balance has not changed; the app just cannot read it at the moment. The default node is slow. In Settings, Network, Node, pick one with a lower delay and refresh.',
      'No need to worry: "--" means not read, it does not mean zero. Run Settings, Network check, and send me the result. It has no private details, and it shows me where it stops.',
    ],
    exchanges: [['switched node, all good', 'Good. You can stay on that one, or go back to automatic later.']],
    notes: ['Default node slow, reported.'],
  },
];
