const response = await fetch("../data/invented-120.json");
daymark.createTimeline("#timeline", await response.json());
