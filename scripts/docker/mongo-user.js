// MongoDB's own image runs this once, before it takes connections: the account of Naast, which reaches its own database only.
db.getSiblingDB('naast').createUser({
  user: 'naast',
  pwd: process.env.MONGO_PASSWORD,
  roles: [{ role: 'readWrite', db: 'naast' }],
});
