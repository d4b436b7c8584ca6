// The mini-program's views may carry a role and a spoken label, which the stock templates leave out.
const path = require('node:path');

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return;
      platform.template.mergeComponents(ctx, { View: { 'aria-role': '', 'aria-label': '' } });
      // Templates number the properties of a view, so the code that fills them has to count the same ones.
      const counted = `post:${path.join(__dirname, 'spoken-labels-counted.js')}`;
      platform.runtimePath = [platform.runtimePath].flat().concat(counted);
    },
  });
};
