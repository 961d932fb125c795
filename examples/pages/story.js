const [talks, province] = await Promise.all(
  ["seed-story", "invented-120"].map(async (name) => (await fetch(`../data/${name}.json`)).json()),
);

daymark.createTimeline("#all", talks, { story: true });

const told = {
  n4: "The fields east of the town are sold in one piece. What they are meant for is known a year later.",
  n27: "For two hundred years hops were weighed in the square of Farrowby. *From now on* they are weighed by the railway.",
  n50: "Fishing boats lie across the entry for three days. The council gives in on the third.",
  n63: "In the middle of May, in one night. Older people remember that it has happened before.",
  n118: "It had brought in less than it cost to count the dogs.",
};
const events = province.events.map((event) => ({ ...event, text: told[event.id] }));
daymark.createTimeline("#some", { ...province, events }, { story: Object.keys(told), height: 460, legend: "off" });
