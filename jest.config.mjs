export default { projects: ['shared', 'embedded-mongo', 'server', 'client', 'tests'].map((name) => `<rootDir>/${name}`) };
