// The mini-program's views may carry a role and a spoken label, which the stock templates leave out.
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return;
      platform.template.mergeComponents(ctx, { View: { 'aria-role': '', 'aria-label': '' } });
    },
  });
};
