// Zod would try `new Function` once, which the content security policy refuses and reports. This is where Zod keeps
// its settings; they have to stand there before the first schema is made, so this file is imported first.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
