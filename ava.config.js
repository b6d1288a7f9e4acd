export default {
  files: ['{sdk,api,spa,scripts}/test/**/*.test.ts'],
  extensions: ['ts'],
  timeout: '2m',
};
