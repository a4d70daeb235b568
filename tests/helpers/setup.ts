import fc from 'fast-check';

// Each run tries the same cases, so that what breaks a law is the change and not the dice; SEED=7 npm test throws others.
fc.configureGlobal({seed: Number(process.env.SEED ?? 20230302)});

// Ink draws its last frame only where these say that nobody watches, and looks once, when it is loaded: by whichever file of the
// process comes first.
for (const name of ['CI', 'CONTINUOUS_INTEGRATION']) delete process.env[name];
