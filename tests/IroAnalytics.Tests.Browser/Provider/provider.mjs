// A real OpenID provider for the tests: node provider.mjs DASHBOARD_ADDRESS. It prints its own address when it listens.
// Whoever signs in is named by what is typed; people.json says what the provider tells of each.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import Provider from "oidc-provider";

const dashboard = process.argv[2];
const people = JSON.parse(readFileSync(new URL("people.json", import.meta.url), "utf8"));

const server = createServer((request, response) => provider.callback()(request, response));
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [{
    client_id: "iro-analytics",
    client_secret: "a secret of the tests alone",
    redirect_uris: [`${dashboard}/sign-in/answer`],
    post_logout_redirect_uris: [`${dashboard}/sign-in`],
    token_endpoint_auth_method: "client_secret_post",
  }],
  claims: { openid: ["sub"], profile: ["preferred_username", "groups", "employee"] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  cookies: { keys: ["a key of the tests alone"] },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, preferred_username: `${id}@northmere.example`, ...people[id] }) }),
});

console.log(issuer);
