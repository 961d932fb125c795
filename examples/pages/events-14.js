const response = await fetch("../data/invented-14.json");
daymark.createTimeline("#timeline", await response.json());
