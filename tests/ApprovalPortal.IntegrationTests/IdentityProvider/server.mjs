// An identity service for the tests: a certified OpenID provider that knows the people it is told of.
// First argument, JSON: { clients: [client metadata], people: { login: claims } }.
// Writes its address as the only line on standard output; ends when standard input does, that is, with the tests.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { Provider } from 'oidc-provider';

const { clients, people } = JSON.parse(process.argv[2]);

const server = createServer();
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients,
  claims: {
    openid: ['sub'],
    profile: ['name'],
    phone: ['phone_number'],
    identity: ['document_number', 'document_kind'],
  },
  cookies: { keys: ['only for the tests'] },
  features: {
    devInteractions: { enabled: true },
    // Without it the nonce stands in the address, where a test can read it.
    pushedAuthorizationRequests: { enabled: false },
  },
  findAccount: (_, login) => people[login] && { accountId: login, claims: () => ({ sub: login, ...people[login] }) },
});

server.on('request', provider.callback());
process.stdin.on('end', () => process.exit()).resume();
console.log(issuer);
