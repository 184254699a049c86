// What a newcomer does with the generated client: lists, posts, subscribes. Arguments: address, key, container, time, target.
import { Configuration, MovementsApi, SubscriptionsApi } from "./index";

declare const process: { argv: string[]; exit(code: number): never };

async function run(
  basePath: string, apiKey: string, containerNumber: string, time: string, url: string,
): Promise<void> {
  const configuration = new Configuration({ basePath, apiKey });
  const posted = await new MovementsApi(configuration).recordMovements({
    movement: [{
      containerNumber, eventType: "EQUIPMENT", eventCode: "XSTK", classifier: "ACT", direction: "EXPORT",
      emptyIndicator: "LADEN", location: "CNTXG", eventTime: new Date(time), reportedTime: new Date(time),
    }],
  });
  console.log("accepted " + posted.accepted);

  const subscriptions = new SubscriptionsApi(configuration);
  const made = await subscriptions.subscribe({
    subscriptionRequest: { kind: "WEBHOOK", url, containers: new Set([containerNumber]) },
  });
  const listed = (await subscriptions.listSubscriptions()).subscriptions ?? [];
  console.log("listed " + listed.some((one) => one.id === made.id));
  await subscriptions.unsubscribe({ id: made.id! });
}

const [basePath, apiKey, containerNumber, time, url] = process.argv.slice(2);
run(basePath, apiKey, containerNumber, time, url).catch((failed) => {
  console.error(failed);
  process.exit(1);
});
