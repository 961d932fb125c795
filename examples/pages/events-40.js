const response = await fetch("../data/invented-40.json");
daymark.createTimeline("#timeline", await response.json());
