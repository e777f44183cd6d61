import type { Reader } from '../routes/route.ts';

export function SiteFooter({ reader: { texts, brand } }: { reader: Reader }) {
  return (
    <footer class="site-footer">
      <div class="column">
        <span>{texts.site.name(brand.name)}</span>
        <a href="/verify">{texts.verify.nav}</a>
        <a href="/status">{texts.status.title}</a>
        <a href="/privacy">{texts.site.privacy}</a>
      </div>
    </footer>
  );
}
