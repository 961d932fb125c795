const response = await fetch("../data/dates.json");
daymark.createTimeline("#timeline", await response.json());
