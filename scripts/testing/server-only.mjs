// Stands in for the package `server-only`, which throws outside React's server condition: tests are on the server.
export {};
