const response = await fetch("../data/invented-1000.json");
daymark.createTimeline("#timeline", await response.json());
