const response = await fetch("../data/seed-story.json");
daymark.createTimeline("#timeline", await response.json());
