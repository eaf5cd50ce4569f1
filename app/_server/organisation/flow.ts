import "server-only";
import * as client from "openid-client";
import { Refusal } from "@/domain/errors";
import { log } from "../log";
import { isLocal, type Organisation } from "./settings";

/** What has to be the same on the way back: nobody else's answer, no old one, no code that someone saw. */
export type Flow = { state: string; nonce: string; verifier: string };

/** Who someone is by the provider's word. `email` is lower-case, and only one that the provider has verified. */
export type Identity = {
  issuer: string;
  subject: string;
  email: string | null;
  /** Whether it gave an address that it has not verified. */
  hasUnverifiedEmail: boolean;
  name: string | null;
};

const known: typeof globalThis & { huiluProvider?: Map<string, Promise<client.Configuration>> } = globalThis;

/** What the provider says of itself, asked once a process and again after a failure. */
function configurationOf(provider: Organisation): Promise<client.Configuration> {
  known.huiluProvider ??= new Map();
  const key = JSON.stringify(provider);
  const found = known.huiluProvider.get(key);
  if (found !== undefined) return found;
  const { issuer, clientId, clientSecret } = provider;
  const execute = isLocal(issuer) && issuer.protocol === "http:" ? [client.allowInsecureRequests] : [];
  const asked = client.discovery(issuer, clientId, clientSecret, authenticationBy(clientSecret), {
    execute,
    timeout: 10,
  });
  known.huiluProvider.set(key, asked);
  asked.catch(() => known.huiluProvider?.delete(key));
  return asked;
}

/** How the site shows its secret: as is the rule where nothing else was registered, else as the provider takes it. */
function authenticationBy(secret: string): client.ClientAuth {
  const [basic, post] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
    return (methods.includes("client_secret_basic") ? basic : post)(server, ...rest);
  };
}

/** The provider's answer, or the refusal that says what is wrong with it. */
async function asked<T>(
  work: () => Promise<T>,
  otherwise: "provider_unreachable" | "provider_failed",
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof client.AuthorizationResponseError && error.error === "access_denied") {
      throw new Refusal("provider_refused");
    }
    log.warn({ err: error }, "the organisation's provider did not answer as it should");
    throw new Refusal(otherwise);
  }
}

/** Where to send someone who signs in by the provider. @throws Refusal `provider_unreachable` */
export async function addressOfProvider(
  provider: Organisation,
  callback: URL,
): Promise<{ address: URL; flow: Flow }> {
  const configuration = await asked(() => configurationOf(provider), "provider_unreachable");
  const verifier = client.randomPKCECodeVerifier();
  const flow = { state: client.randomState(), nonce: client.randomNonce(), verifier };
  const address = client.buildAuthorizationUrl(configuration, {
    redirect_uri: callback.href,
    scope: "openid email profile",
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  });
  return { address, flow };
}

/**
 * Who came back from the provider.
 *
 * @param current the whole address that the provider sent them to
 * @throws Refusal `provider_unreachable`, `provider_refused`, `provider_failed`
 */
export async function identityFrom(provider: Organisation, current: URL, flow: Flow): Promise<Identity> {
  const configuration = await asked(() => configurationOf(provider), "provider_unreachable");
  return asked(async () => {
    const tokens = await client.authorizationCodeGrant(configuration, current, {
      pkceCodeVerifier: flow.verifier,
      expectedState: flow.state,
      expectedNonce: flow.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new Error("The provider gave no ID token.");
    const more =
      typeof claims.email === "string"
        ? claims
        : await client.fetchUserInfo(configuration, tokens.access_token, claims.sub);
    const email = typeof more.email === "string" ? more.email.trim().toLowerCase() : null;
    const name = [more.name, claims.name].find((one) => typeof one === "string");
    return {
      issuer: claims.iss,
      subject: claims.sub,
      email: more.email_verified === true ? email : null,
      hasUnverifiedEmail: email !== null && more.email_verified !== true,
      name: typeof name === "string" ? name : null,
    };
  }, "provider_failed");
}
