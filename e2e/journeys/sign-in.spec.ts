import { expect } from '@playwright/test';
import { inviteStaff } from '../../testing/clients.ts';
import { test } from '../support/journey.ts';

const password = 'three calm herons by the lake';

test('somebody is invited, sets a password, signs out and in again, and adds an authenticator app', async ({
  browser,
  server,
  admin,
}) => {
  const { link } = await admin.api.accounts.inviteStaff({ email: 'lin@team.example', role: 'agent', language: 'en' });
  const page = await browser.newPage({ locale: 'en-GB' });
  await page.goto(link);
  await page.getByLabel('Your name').fill('Lin');
  await page.getByLabel('Password', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText(/too short|longer/i).first()).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome, Lin' })).toBeVisible();
  await page
    .getByRole('link', { name: /Skip for now|To the desk/ })
    .or(page.getByRole('button', { name: /Skip for now|To the desk/ }))
    .first()
    .click();
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();

  // The link has done its work.
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'This link does not work' })).toBeVisible();

  await page.goto(`${server.url}/desk`);
  await page.getByRole('button', { name: /Account of Lin/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in to the desk' })).toBeVisible();
  await page.getByLabel('E-mail address').fill('lin@team.example');
  await page.getByLabel('Password', { exact: true }).fill('not the password at all');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText(/address or the password is wrong/i).first()).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
  await page.close();
});

test('a passkey is added and signs in by itself', async ({ browser, server, admin }) => {
  const staff = await inviteStaff(server.url, admin, 'supervisor');
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto(`${server.url}/desk/sign-in`);
  await page.getByLabel('E-mail address').fill(staff.email);
  await page.getByLabel('Password', { exact: true }).fill(staff.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
  await page.goto(`${server.url}/desk/profile`);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  const name = page.getByLabel('Name of the passkey');
  await name.fill('Work laptop');
  await page
    .getByRole('button', { name: /Add a passkey|Save/ })
    .last()
    .click();
  await expect(page.getByRole('button', { name: 'Remove passkey Work laptop' })).toBeVisible();

  await context.clearCookies();
  // A browser that does not offer passkeys in the field: else the page is signed in before the click.
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false;
  });
  await page.goto(`${server.url}/desk/sign-in`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
  await context.close();
});
