/** The little of oidc-provider that the tests use; it brings no types. */
declare module "oidc-provider" {
  import type { Server } from "node:http";

  export default class Provider {
    constructor(issuer: string, configuration: object);
    listen(port: number, ready: () => void): Server;
  }
}
